// One program that is etcd, kube-apiserver or kube-controller-manager, as its first argument says: one link instead of three.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"go.etcd.io/etcd/server/v3/etcdmain"
	"k8s.io/component-base/cli"
	_ "k8s.io/component-base/metrics/prometheus/clientgo"
	_ "k8s.io/component-base/metrics/prometheus/version"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllers "k8s.io/kubernetes/cmd/kube-controller-manager/app"
)

func main() {
	programs := map[string]func() *cobra.Command{
		"kube-apiserver":          apiserver.NewAPIServerCommand,
		"kube-controller-manager": controllers.NewControllerManagerCommand,
	}
	name := ""
	if len(os.Args) > 1 {
		name = os.Args[1]
	}
	os.Args = append([]string{name}, os.Args[min(2, len(os.Args)):]...)
	if name == "etcd" {
		etcdmain.Main(os.Args)
	} else if command, found := programs[name]; found {
		os.Exit(cli.Run(command()))
	} else {
		fmt.Fprintln(os.Stderr, "usage: server etcd|kube-apiserver|kube-controller-manager [flags]")
		os.Exit(2)
	}
}
