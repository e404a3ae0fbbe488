/** What an action of AWS FIS acts on: the key under `targets` and the type of resource that stands behind it. */
export interface ActionTarget {
	readonly key: string;
	readonly resourceType: string;
}

/** By service: key of the target, type of resource, actions (AWS FIS actions reference). */
const onTargets: readonly (readonly [service: string, key: string, resourceType: string, actions: string])[] = [
	['ec2', 'Instances', 'aws:ec2:instance', 'reboot-instances stop-instances terminate-instances'],
	['ec2', 'SpotInstances', 'aws:ec2:spot-instance', 'send-spot-instance-interruptions'],
	['ec2', 'AutoScalingGroups', 'aws:ec2:autoscaling-group', 'asg-insufficient-instance-capacity-error'],
	['ec2', 'Roles', 'aws:iam:role', 'api-insufficient-instance-capacity-error'],
	['ebs', 'Volumes', 'aws:ec2:ebs-volume', 'pause-volume-io'],
	['ecs', 'Clusters', 'aws:ecs:cluster', 'drain-container-instances'],
	[
		'ecs',
		'Tasks',
		'aws:ecs:task',
		'stop-task task-cpu-stress task-io-stress task-kill-process task-network-blackhole-port task-network-latency task-network-packet-loss',
	],
	[
		'eks',
		'Pods',
		'aws:eks:pod',
		'pod-cpu-stress pod-delete pod-io-stress pod-memory-stress pod-network-blackhole-port pod-network-latency pod-network-packet-loss',
	],
	['eks', 'Nodegroups', 'aws:eks:nodegroup', 'terminate-nodegroup-instances'],
	['eks', 'Cluster', 'aws:eks:cluster', 'inject-kubernetes-custom-resource'],
	['fis', 'Roles', 'aws:iam:role', 'inject-api-internal-error inject-api-throttle-error inject-api-unavailable-error'],
	['network', 'Subnets', 'aws:ec2:subnet', 'disrupt-connectivity route-table-disrupt-cross-region-connectivity'],
	['network', 'TransitGateways', 'aws:ec2:transit-gateway', 'transit-gateway-disrupt-cross-region-connectivity'],
	['rds', 'Clusters', 'aws:rds:cluster', 'failover-db-cluster'],
	['rds', 'DBInstances', 'aws:rds:db', 'reboot-db-instances'],
	['s3', 'Buckets', 'aws:s3:bucket', 'bucket-pause-replication'],
	['ssm', 'Instances', 'aws:ec2:instance', 'send-command'],
	['dynamodb', 'Tables', 'aws:dynamodb:global-table', 'global-table-pause-replication'],
	[
		'lambda',
		'Functions',
		'aws:lambda:function',
		'invocation-add-delay invocation-error invocation-http-integration-response',
	],
	['elasticache', 'ReplicationGroups', 'aws:elasticache:replicationgroup', 'replicationgroup-interrupt-az-power'],
	['directconnect', 'VirtualInterfaces', 'aws:directconnect:virtual-interface', 'virtual-interface-disconnect'],
];

/** Actions that act on nothing that a template names. */
const withoutTarget = ['aws:fis:wait', 'aws:cloudwatch:assert-alarm-state', 'aws:ssm:start-automation-execution'];

/** What each action that is known here acts on; null for those without a target. Others are for AWS FIS to judge. */
export const knownActions: ReadonlyMap<string, ActionTarget | null> = new Map([
	...onTargets.flatMap(([service, key, resourceType, actions]) =>
		actions.split(' ').map((action) => [`aws:${service}:${action}`, { key, resourceType }] as const),
	),
	...withoutTarget.map((action) => [action, null] as const),
]);
