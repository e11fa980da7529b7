#include "dynamodb_errors.hpp"
#include "dynamodb_handlers.hpp"
#include "table_access.hpp"

namespace martlet::cloud::dynamodb {
namespace {

constexpr std::size_t tags_max = 50;

ServiceResult<TableRow> tagged_table(DynamoDbStore& store, const Call& call, const std::string& arn, std::string_view action) {
  if (!arn.starts_with("arn:")) return std::unexpected(validation_error("Invalid TableArn: Invalid ResourceArn provided as input " + arn));
  ServiceResult<TableRow> table = permitted_table_definition(store, call, arn, action);
  if (!table && table.error().code.ends_with("#ResourceNotFoundException"))
    return std::unexpected(dynamodb_error("ResourceNotFoundException", "Requested resource not found: ResourcArn: " + arn + " not found"));
  return table;
}

}  // namespace

ServiceResult<ListTagsOfResourceResponse> list_tags_of_resource(DynamoDbStore& store, Call& call, ListTagsOfResourceRequest& request) {
  const ServiceResult<TableRow> table = tagged_table(store, call, request.resource_arn, "dynamodb:ListTagsOfResource");
  if (!table) return std::unexpected(table.error());
  ListTagsOfResourceResponse response;
  for (const auto& [key, value] : table->settings.tags) response.tags.push_back({key, value});
  return response;
}

ServiceResult<TagResourceResponse> tag_resource(DynamoDbStore& store, Call& call, TagResourceRequest& request) {
  ServiceResult<TableRow> table = tagged_table(store, call, request.resource_arn, "dynamodb:TagResource");
  if (!table) return std::unexpected(table.error());
  for (const Tag& tag : request.tags) table->settings.tags[tag.key] = tag.value;
  if (table->settings.tags.size() > tags_max)
    return std::unexpected(validation_error("One or more parameter values were invalid: Too many tags: maximum 50"));
  store.update(*table);
  return TagResourceResponse{};
}

ServiceResult<UntagResourceResponse> untag_resource(DynamoDbStore& store, Call& call, UntagResourceRequest& request) {
  ServiceResult<TableRow> table = tagged_table(store, call, request.resource_arn, "dynamodb:UntagResource");
  if (!table) return std::unexpected(table.error());
  for (const std::string& key : request.tag_keys) table->settings.tags.erase(key);
  store.update(*table);
  return UntagResourceResponse{};
}

}  // namespace martlet::cloud::dynamodb
