def text = 'x'
for (i in 1..100) {
    text = text + text
}
