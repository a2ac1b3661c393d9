new File('hostile-was-here').text = 'x'
