#include "ssm_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::ssm {

using aws::wire;

Schema describe(Type<Tag>) {
  using R = Tag;
  return object<R>("Tag", wire<&R::key>("Key"), wire<&R::value>("Value"));
}
Schema describe(Type<PutParameterRequest>) {
  using R = PutParameterRequest;
  return object<R>("PutParameterRequest", wire<&R::name>("Name"), wire<&R::description>("Description"), wire<&R::value>("Value"),
                   wire<&R::type>("Type"), wire<&R::key_id>("KeyId"), wire<&R::overwrite>("Overwrite"),
                   wire<&R::allowed_pattern>("AllowedPattern"), wire<&R::tags>("Tags"), wire<&R::tier>("Tier"),
                   wire<&R::policies>("Policies"), wire<&R::data_type>("DataType"));
}
Schema describe(Type<PutParameterResult>) {
  using R = PutParameterResult;
  return object<R>("PutParameterResult", wire<&R::version>("Version"), wire<&R::tier>("Tier"));
}
Schema describe(Type<ParameterStringFilter>) {
  using R = ParameterStringFilter;
  return object<R>("ParameterStringFilter", wire<&R::key>("Key"), wire<&R::option>("Option"), wire<&R::values>("Values"));
}
Schema describe(Type<GetParametersByPathRequest>) {
  using R = GetParametersByPathRequest;
  return object<R>("GetParametersByPathRequest", wire<&R::path>("Path"), wire<&R::recursive>("Recursive"),
                   wire<&R::parameter_filters>("ParameterFilters"), wire<&R::with_decryption>("WithDecryption"),
                   wire<&R::max_results>("MaxResults"), wire<&R::next_token>("NextToken"));
}
Schema describe(Type<GetParametersByPathResult>) {
  using R = GetParametersByPathResult;
  return object<R>("GetParametersByPathResult", wire<&R::parameters>("Parameters"), wire<&R::next_token>("NextToken"));
}
Schema describe(Type<DeleteParameterRequest>) {
  using R = DeleteParameterRequest;
  return object<R>("DeleteParameterRequest", wire<&R::name>("Name"));
}
Schema describe(Type<DeleteParameterResult>) { return object<DeleteParameterResult>("DeleteParameterResult"); }
Schema describe(Type<DeleteParametersRequest>) {
  using R = DeleteParametersRequest;
  return object<R>("DeleteParametersRequest", wire<&R::names>("Names"));
}
Schema describe(Type<DeleteParametersResult>) {
  using R = DeleteParametersResult;
  return object<R>("DeleteParametersResult", wire<&R::deleted_parameters>("DeletedParameters"),
                   wire<&R::invalid_parameters>("InvalidParameters"));
}
Schema describe(Type<ParametersFilter>) {
  using R = ParametersFilter;
  return object<R>("ParametersFilter", wire<&R::key>("Key"), wire<&R::values>("Values"));
}
Schema describe(Type<DescribeParametersRequest>) {
  using R = DescribeParametersRequest;
  return object<R>("DescribeParametersRequest", wire<&R::filters>("Filters"), wire<&R::parameter_filters>("ParameterFilters"),
                   wire<&R::max_results>("MaxResults"), wire<&R::next_token>("NextToken"));
}
Schema describe(Type<ParameterMetadata>) {
  using R = ParameterMetadata;
  return object<R>("ParameterMetadata", wire<&R::name>("Name"), wire<&R::arn>("ARN"), wire<&R::type>("Type"), wire<&R::key_id>("KeyId"),
                   wire<&R::last_modified_date>("LastModifiedDate"), wire<&R::last_modified_user>("LastModifiedUser"),
                   wire<&R::description>("Description"), wire<&R::allowed_pattern>("AllowedPattern"), wire<&R::version>("Version"),
                   wire<&R::tier>("Tier"), wire<&R::policies>("Policies"), wire<&R::data_type>("DataType"));
}
Schema describe(Type<DescribeParametersResult>) {
  using R = DescribeParametersResult;
  return object<R>("DescribeParametersResult", wire<&R::parameters>("Parameters"), wire<&R::next_token>("NextToken"));
}
Schema describe(Type<GetParameterHistoryRequest>) {
  using R = GetParameterHistoryRequest;
  return object<R>("GetParameterHistoryRequest", wire<&R::name>("Name"), wire<&R::with_decryption>("WithDecryption"),
                   wire<&R::max_results>("MaxResults"), wire<&R::next_token>("NextToken"));
}
Schema describe(Type<ParameterHistory>) {
  using R = ParameterHistory;
  return object<R>("ParameterHistory", wire<&R::name>("Name"), wire<&R::type>("Type"), wire<&R::key_id>("KeyId"),
                   wire<&R::last_modified_date>("LastModifiedDate"), wire<&R::last_modified_user>("LastModifiedUser"),
                   wire<&R::description>("Description"), wire<&R::value>("Value"), wire<&R::allowed_pattern>("AllowedPattern"),
                   wire<&R::version>("Version"), wire<&R::labels>("Labels"), wire<&R::tier>("Tier"), wire<&R::policies>("Policies"),
                   wire<&R::data_type>("DataType"));
}
Schema describe(Type<GetParameterHistoryResult>) {
  using R = GetParameterHistoryResult;
  return object<R>("GetParameterHistoryResult", wire<&R::parameters>("Parameters"), wire<&R::next_token>("NextToken"));
}
Schema describe(Type<AddTagsToResourceRequest>) {
  using R = AddTagsToResourceRequest;
  return object<R>("AddTagsToResourceRequest", wire<&R::resource_type>("ResourceType"), wire<&R::resource_id>("ResourceId"),
                   wire<&R::tags>("Tags"));
}
Schema describe(Type<AddTagsToResourceResult>) { return object<AddTagsToResourceResult>("AddTagsToResourceResult"); }
Schema describe(Type<RemoveTagsFromResourceRequest>) {
  using R = RemoveTagsFromResourceRequest;
  return object<R>("RemoveTagsFromResourceRequest", wire<&R::resource_type>("ResourceType"), wire<&R::resource_id>("ResourceId"),
                   wire<&R::tag_keys>("TagKeys"));
}
Schema describe(Type<RemoveTagsFromResourceResult>) { return object<RemoveTagsFromResourceResult>("RemoveTagsFromResourceResult"); }
Schema describe(Type<ListTagsForResourceRequest>) {
  using R = ListTagsForResourceRequest;
  return object<R>("ListTagsForResourceRequest", wire<&R::resource_type>("ResourceType"), wire<&R::resource_id>("ResourceId"));
}
Schema describe(Type<ListTagsForResourceResult>) {
  using R = ListTagsForResourceResult;
  return object<R>("ListTagsForResourceResult", wire<&R::tag_list>("TagList"));
}

}  // namespace martlet::cloud::ssm
