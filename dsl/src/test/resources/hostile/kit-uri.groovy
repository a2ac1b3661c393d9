'http://localhost:55555/'.toURI().toURL().text
