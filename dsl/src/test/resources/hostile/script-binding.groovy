binding.setVariable('x', new hostile.Marker('x'))
