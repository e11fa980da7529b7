#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/ssm/ssm.hpp>
#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of Parameter Store's operations that the client in the aws module doesn't declare. Contract: Systems Manager API Reference.
namespace martlet::cloud::ssm {

using aws::Parameter;

struct Tag {
  std::string key{};
  std::string value{};
};
struct PutParameterRequest {
  std::string name{};
  std::optional<std::string> description{};
  aws::WireSecret value{};
  std::optional<std::string> type{};
  std::optional<std::string> key_id{};
  std::optional<bool> overwrite{};
  std::optional<std::string> allowed_pattern{};
  std::optional<std::vector<Tag>> tags{};
  std::optional<std::string> tier{};
  std::optional<std::string> policies{};
  std::optional<std::string> data_type{};
};
struct PutParameterResult {
  std::optional<std::int64_t> version{};
  std::optional<std::string> tier{};
};
struct ParameterStringFilter {
  std::string key{};
  std::optional<std::string> option{};
  std::optional<std::vector<std::string>> values{};
};
struct GetParametersByPathRequest {
  std::string path{};
  std::optional<bool> recursive{};
  std::optional<std::vector<ParameterStringFilter>> parameter_filters{};
  std::optional<bool> with_decryption{};
  std::optional<int> max_results{};
  std::optional<std::string> next_token{};
};
struct GetParametersByPathResult {
  std::optional<std::vector<Parameter>> parameters{};
  std::optional<std::string> next_token{};
};
struct DeleteParameterRequest {
  std::string name{};
};
struct DeleteParameterResult {};
struct DeleteParametersRequest {
  std::vector<std::string> names{};
};
struct DeleteParametersResult {
  std::optional<std::vector<std::string>> deleted_parameters{};
  std::optional<std::vector<std::string>> invalid_parameters{};
};
struct ParametersFilter {
  std::string key{};
  std::vector<std::string> values{};
};
struct DescribeParametersRequest {
  std::optional<std::vector<ParametersFilter>> filters{};
  std::optional<std::vector<ParameterStringFilter>> parameter_filters{};
  std::optional<int> max_results{};
  std::optional<std::string> next_token{};
};
struct ParameterMetadata {
  std::optional<std::string> name{};
  std::optional<std::string> arn{};
  std::optional<std::string> type{};
  std::optional<std::string> key_id{};
  std::optional<double> last_modified_date{};
  std::optional<std::string> last_modified_user{};
  std::optional<std::string> description{};
  std::optional<std::string> allowed_pattern{};
  std::optional<std::int64_t> version{};
  std::optional<std::string> tier{};
  std::optional<std::vector<json::Value>> policies{};
  std::optional<std::string> data_type{};
};
struct DescribeParametersResult {
  std::optional<std::vector<ParameterMetadata>> parameters{};
  std::optional<std::string> next_token{};
};
struct GetParameterHistoryRequest {
  std::string name{};
  std::optional<bool> with_decryption{};
  std::optional<int> max_results{};
  std::optional<std::string> next_token{};
};
struct ParameterHistory {
  std::optional<std::string> name{};
  std::optional<std::string> type{};
  std::optional<std::string> key_id{};
  std::optional<double> last_modified_date{};
  std::optional<std::string> last_modified_user{};
  std::optional<std::string> description{};
  std::optional<aws::WireSecret> value{};
  std::optional<std::string> allowed_pattern{};
  std::optional<std::int64_t> version{};
  std::optional<std::vector<std::string>> labels{};
  std::optional<std::string> tier{};
  std::optional<std::vector<json::Value>> policies{};
  std::optional<std::string> data_type{};
};
struct GetParameterHistoryResult {
  std::optional<std::vector<ParameterHistory>> parameters{};
  std::optional<std::string> next_token{};
};
struct AddTagsToResourceRequest {
  std::string resource_type{};
  std::string resource_id{};
  std::vector<Tag> tags{};
};
struct AddTagsToResourceResult {};
struct RemoveTagsFromResourceRequest {
  std::string resource_type{};
  std::string resource_id{};
  std::vector<std::string> tag_keys{};
};
struct RemoveTagsFromResourceResult {};
struct ListTagsForResourceRequest {
  std::string resource_type{};
  std::string resource_id{};
};
struct ListTagsForResourceResult {
  std::optional<std::vector<Tag>> tag_list{};
};

Schema describe(Type<Tag>);
Schema describe(Type<PutParameterRequest>);
Schema describe(Type<PutParameterResult>);
Schema describe(Type<ParameterStringFilter>);
Schema describe(Type<GetParametersByPathRequest>);
Schema describe(Type<GetParametersByPathResult>);
Schema describe(Type<DeleteParameterRequest>);
Schema describe(Type<DeleteParameterResult>);
Schema describe(Type<DeleteParametersRequest>);
Schema describe(Type<DeleteParametersResult>);
Schema describe(Type<ParametersFilter>);
Schema describe(Type<DescribeParametersRequest>);
Schema describe(Type<ParameterMetadata>);
Schema describe(Type<DescribeParametersResult>);
Schema describe(Type<GetParameterHistoryRequest>);
Schema describe(Type<ParameterHistory>);
Schema describe(Type<GetParameterHistoryResult>);
Schema describe(Type<AddTagsToResourceRequest>);
Schema describe(Type<AddTagsToResourceResult>);
Schema describe(Type<RemoveTagsFromResourceRequest>);
Schema describe(Type<RemoveTagsFromResourceResult>);
Schema describe(Type<ListTagsForResourceRequest>);
Schema describe(Type<ListTagsForResourceResult>);

}  // namespace martlet::cloud::ssm
