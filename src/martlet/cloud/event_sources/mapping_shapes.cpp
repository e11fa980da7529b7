#include "mapping_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::event_sources {

using aws::wire;

Schema describe(Type<Filter>) {
  using R = Filter;
  return object<R>("Filter", wire<&R::pattern>("Pattern"));
}
Schema describe(Type<FilterCriteria>) {
  using R = FilterCriteria;
  return object<R>("FilterCriteria", wire<&R::filters>("Filters"));
}
Schema describe(Type<ScalingConfig>) {
  using R = ScalingConfig;
  return object<R>("ScalingConfig", wire<&R::maximum_concurrency>("MaximumConcurrency"));
}
Schema describe(Type<CreateMappingRequest>) {
  using R = CreateMappingRequest;
  return object<R>(
      "CreateEventSourceMappingRequest", wire<&R::event_source_arn>("EventSourceArn"), wire<&R::function_name>("FunctionName"),
      wire<&R::enabled>("Enabled"), wire<&R::batch_size>("BatchSize"), wire<&R::filter_criteria>("FilterCriteria"),
      wire<&R::maximum_batching_window_in_seconds>("MaximumBatchingWindowInSeconds"),
      wire<&R::function_response_types>("FunctionResponseTypes"), wire<&R::scaling_config>("ScalingConfig"), wire<&R::tags>("Tags"),
      wire<&R::parallelization_factor>("ParallelizationFactor"), wire<&R::starting_position>("StartingPosition"),
      wire<&R::destination_config>("DestinationConfig"), wire<&R::topics>("Topics"), wire<&R::queues>("Queues"),
      wire<&R::self_managed_event_source>("SelfManagedEventSource"), wire<&R::kms_key_arn>("KMSKeyArn"),
      wire<&R::metrics_config>("MetricsConfig"), wire<&R::provisioned_poller_config>("ProvisionedPollerConfig"),
      wire<&R::maximum_record_age_in_seconds>("MaximumRecordAgeInSeconds"),
      wire<&R::bisect_batch_on_function_error>("BisectBatchOnFunctionError"), wire<&R::maximum_retry_attempts>("MaximumRetryAttempts"),
      wire<&R::tumbling_window_in_seconds>("TumblingWindowInSeconds"));
}
Schema describe(Type<UpdateMappingRequest>) {
  using R = UpdateMappingRequest;
  return object<R>("UpdateEventSourceMappingRequest", wire<&R::uuid>("UUID"), wire<&R::function_name>("FunctionName"),
                   wire<&R::enabled>("Enabled"), wire<&R::batch_size>("BatchSize"), wire<&R::filter_criteria>("FilterCriteria"),
                   wire<&R::maximum_batching_window_in_seconds>("MaximumBatchingWindowInSeconds"),
                   wire<&R::function_response_types>("FunctionResponseTypes"), wire<&R::scaling_config>("ScalingConfig"));
}
Schema describe(Type<MappingRequest>) {
  using R = MappingRequest;
  return object<R>("GetEventSourceMappingRequest", wire<&R::uuid>("UUID"));
}
Schema describe(Type<ListMappingsRequest>) {
  using R = ListMappingsRequest;
  return object<R>("ListEventSourceMappingsRequest", wire<&R::event_source_arn>("EventSourceArn"), wire<&R::function_name>("FunctionName"),
                   wire<&R::marker>("Marker"), wire<&R::max_items>("MaxItems"));
}
Schema describe(Type<MappingConfiguration>) {
  using R = MappingConfiguration;
  return object<R>("EventSourceMappingConfiguration", wire<&R::uuid>("UUID"), wire<&R::batch_size>("BatchSize"),
                   wire<&R::maximum_batching_window_in_seconds>("MaximumBatchingWindowInSeconds"),
                   wire<&R::event_source_arn>("EventSourceArn"), wire<&R::filter_criteria>("FilterCriteria"),
                   wire<&R::function_arn>("FunctionArn"), wire<&R::last_modified>("LastModified"),
                   wire<&R::last_processing_result>("LastProcessingResult"), wire<&R::state>("State"),
                   wire<&R::state_transition_reason>("StateTransitionReason"), wire<&R::function_response_types>("FunctionResponseTypes"),
                   wire<&R::scaling_config>("ScalingConfig"), wire<&R::event_source_mapping_arn>("EventSourceMappingArn"));
}
Schema describe(Type<ListMappingsResponse>) {
  using R = ListMappingsResponse;
  return object<R>("ListEventSourceMappingsResponse", wire<&R::next_marker>("NextMarker"),
                   wire<&R::event_source_mappings>("EventSourceMappings"));
}

}  // namespace martlet::cloud::event_sources
