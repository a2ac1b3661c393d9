package io.jerrycan.contract

class AccessContractSpec extends ContractSpecification {

    private static final String REVIEWS = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews'

    def "who may do everything is told so"() {
        when:
        def review = created(REVIEWS, [apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview',
            spec: [resourceAttributes: [namespace: namespace, verb: 'create', resource: 'pods', subresource: 'exec']]])

        then:
        review.kind == 'SelfSubjectAccessReview'
        review.spec.resourceAttributes.subMap('namespace', 'verb', 'resource') == [namespace: namespace, verb: 'create', resource: 'pods']
        review.status.allowed
    }

    def "a review must say what is asked for"() {
        expect:
        with(post(REVIEWS, [apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec: [:]])) {
            code == 422
            body.reason == 'Invalid'
        }
    }

    def "what one may do in a namespace is listed"() {
        expect:
        with(created('/apis/authorization.k8s.io/v1/selfsubjectrulesreviews', [apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectRulesReview', spec: [namespace: namespace]])) {
            status.resourceRules.any { it.verbs.contains('*') && it.apiGroups.contains('*') && it.resources.contains('*') }
        }
    }
}
