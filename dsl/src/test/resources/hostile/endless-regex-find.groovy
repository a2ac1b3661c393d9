'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.replaceAll(/(a+)+$/, '')
