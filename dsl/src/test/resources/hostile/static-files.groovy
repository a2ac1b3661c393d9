java.nio.file.Files.createFile(java.nio.file.Path.of('hostile-was-here'))
