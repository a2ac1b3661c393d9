hostile.\u004darker.make('x')
