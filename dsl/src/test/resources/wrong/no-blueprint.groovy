def image = 'alpine:3'
