#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of Lambda's operations on event source mappings. Contract: AWS Lambda API Reference.
namespace martlet::cloud::event_sources {

struct Filter {
  std::optional<std::string> pattern{};
};
struct FilterCriteria {
  std::optional<std::vector<Filter>> filters{};
};
struct ScalingConfig {
  std::optional<int> maximum_concurrency{};
};
struct CreateMappingRequest {
  std::optional<std::string> event_source_arn{};
  std::string function_name{};
  std::optional<bool> enabled{};
  std::optional<int> batch_size{};
  std::optional<FilterCriteria> filter_criteria{};
  std::optional<int> maximum_batching_window_in_seconds{};
  std::optional<std::vector<std::string>> function_response_types{};
  std::optional<ScalingConfig> scaling_config{};
  std::optional<std::map<std::string, std::string>> tags{};
  std::optional<int> parallelization_factor{};
  std::optional<std::string> starting_position{};
  std::optional<json::Value> destination_config{};
  std::optional<json::Value> topics{};
  std::optional<json::Value> queues{};
  std::optional<json::Value> self_managed_event_source{};
  std::optional<std::string> kms_key_arn{};
  std::optional<json::Value> metrics_config{};
  std::optional<json::Value> provisioned_poller_config{};
  std::optional<int> maximum_record_age_in_seconds{};
  std::optional<bool> bisect_batch_on_function_error{};
  std::optional<int> maximum_retry_attempts{};
  std::optional<int> tumbling_window_in_seconds{};
};
struct UpdateMappingRequest {
  std::string uuid{};
  std::optional<std::string> function_name{};
  std::optional<bool> enabled{};
  std::optional<int> batch_size{};
  std::optional<FilterCriteria> filter_criteria{};
  std::optional<int> maximum_batching_window_in_seconds{};
  std::optional<std::vector<std::string>> function_response_types{};
  std::optional<ScalingConfig> scaling_config{};
};
struct MappingRequest {
  std::string uuid{};
};
struct ListMappingsRequest {
  std::optional<std::string> event_source_arn{};
  std::optional<std::string> function_name{};
  std::optional<std::string> marker{};
  std::optional<int> max_items{};
};
struct MappingConfiguration {
  std::optional<std::string> uuid{};
  std::optional<int> batch_size{};
  std::optional<int> maximum_batching_window_in_seconds{};
  std::optional<std::string> event_source_arn{};
  std::optional<FilterCriteria> filter_criteria{};
  std::optional<std::string> function_arn{};
  std::optional<double> last_modified{};
  std::optional<std::string> last_processing_result{};
  std::optional<std::string> state{};
  std::optional<std::string> state_transition_reason{};
  std::optional<std::vector<std::string>> function_response_types{};
  std::optional<ScalingConfig> scaling_config{};
  std::optional<std::string> event_source_mapping_arn{};
};
struct ListMappingsResponse {
  std::optional<std::string> next_marker{};
  std::optional<std::vector<MappingConfiguration>> event_source_mappings{};
};

Schema describe(Type<Filter>);
Schema describe(Type<FilterCriteria>);
Schema describe(Type<ScalingConfig>);
Schema describe(Type<CreateMappingRequest>);
Schema describe(Type<UpdateMappingRequest>);
Schema describe(Type<MappingRequest>);
Schema describe(Type<ListMappingsRequest>);
Schema describe(Type<MappingConfiguration>);
Schema describe(Type<ListMappingsResponse>);

}  // namespace martlet::cloud::event_sources
