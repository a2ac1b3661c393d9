package orders
import java.nio.file.Files
@groovy.transform.CompileStatic
class Helper { }
blueprint('orders') {
    String image = 'alpine:3'
    def list = new ArrayList()
    while (true) { }
    def n = 1 as long
    def f = list.&add
    switch (n) { case 1: break }
    try { n = 2 } finally { n = 3 }
    action('backup') {
        phase('dump') {
            kubeTask image: image.class.name, command: this.bash('date')
        }
    }
}
