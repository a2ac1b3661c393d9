'http://localhost:55555/'.toURL().text
