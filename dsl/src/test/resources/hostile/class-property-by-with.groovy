''.with { getClass().forName('hostile.Marker').newInstance() }
