@interface Evil { String value() default 'x' }
new hostile.Marker('x')
