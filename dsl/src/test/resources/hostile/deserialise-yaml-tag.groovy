def options = new org.yaml.snakeyaml.LoaderOptions()
options.tagInspector = { true }
new org.yaml.snakeyaml.Yaml(options).load('!!hostile.Marker {}')
