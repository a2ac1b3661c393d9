import hostile.Marker as Backups
Backups.make('x')
