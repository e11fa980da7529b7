#pragma once
#include <martlet/aws/ssm/ssm_operations.hpp>

#include "ssm_shapes.hpp"

/// Parameter Store's operations, except those that the client in the aws module declares.
namespace martlet::cloud::ssm::operations {

inline constexpr const aws::Service& service = aws::ssm_operations::service;

inline constexpr aws::TypedOperation<PutParameterRequest, PutParameterResult> put_parameter{{.service = &service, .name = "PutParameter"}};
inline constexpr aws::TypedOperation<GetParametersByPathRequest, GetParametersByPathResult> get_parameters_by_path{
    {.service = &service, .name = "GetParametersByPath"}};
inline constexpr aws::TypedOperation<DeleteParameterRequest, DeleteParameterResult> delete_parameter{
    {.service = &service, .name = "DeleteParameter"}};
inline constexpr aws::TypedOperation<DeleteParametersRequest, DeleteParametersResult> delete_parameters{
    {.service = &service, .name = "DeleteParameters"}};
inline constexpr aws::TypedOperation<DescribeParametersRequest, DescribeParametersResult> describe_parameters{
    {.service = &service, .name = "DescribeParameters"}};
inline constexpr aws::TypedOperation<GetParameterHistoryRequest, GetParameterHistoryResult> get_parameter_history{
    {.service = &service, .name = "GetParameterHistory"}};
inline constexpr aws::TypedOperation<AddTagsToResourceRequest, AddTagsToResourceResult> add_tags_to_resource{
    {.service = &service, .name = "AddTagsToResource"}};
inline constexpr aws::TypedOperation<RemoveTagsFromResourceRequest, RemoveTagsFromResourceResult> remove_tags_from_resource{
    {.service = &service, .name = "RemoveTagsFromResource"}};
inline constexpr aws::TypedOperation<ListTagsForResourceRequest, ListTagsForResourceResult> list_tags_for_resource{
    {.service = &service, .name = "ListTagsForResource"}};

}  // namespace martlet::cloud::ssm::operations
