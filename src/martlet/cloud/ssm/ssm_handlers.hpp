#pragma once
#include <martlet/aws/ssm/ssm.hpp>
#include <martlet/cloud/api/call.hpp>
#include <martlet/cloud/kms/kms_encryption.hpp>

#include "parameter_store.hpp"
#include "ssm_shapes.hpp"

/// The handlers of Parameter Store's operations, each in a file named after it or, for related operations, after their subject.
namespace martlet::cloud::ssm {

struct Backend {
  ParameterStore& store;
  kms::KmsEncryption& encryption;
};

ServiceResult<PutParameterResult> put_parameter(Backend& ssm, Call& call, PutParameterRequest& request);
ServiceResult<aws::GetParameterResponse> get_parameter(Backend& ssm, Call& call, aws::GetParameterRequest& request);
ServiceResult<aws::GetParametersResponse> get_parameters(Backend& ssm, Call& call, aws::GetParametersRequest& request);
ServiceResult<GetParametersByPathResult> get_parameters_by_path(Backend& ssm, Call& call, GetParametersByPathRequest& request);
ServiceResult<GetParameterHistoryResult> get_parameter_history(Backend& ssm, Call& call, GetParameterHistoryRequest& request);
ServiceResult<DescribeParametersResult> describe_parameters(Backend& ssm, Call& call, DescribeParametersRequest& request);
ServiceResult<DeleteParameterResult> delete_parameter(Backend& ssm, Call& call, DeleteParameterRequest& request);
ServiceResult<DeleteParametersResult> delete_parameters(Backend& ssm, Call& call, DeleteParametersRequest& request);
ServiceResult<ListTagsForResourceResult> list_tags_for_resource(Backend& ssm, Call& call, ListTagsForResourceRequest& request);
ServiceResult<AddTagsToResourceResult> add_tags_to_resource(Backend& ssm, Call& call, AddTagsToResourceRequest& request);
ServiceResult<RemoveTagsFromResourceResult> remove_tags_from_resource(Backend& ssm, Call& call, RemoveTagsFromResourceRequest& request);

}  // namespace martlet::cloud::ssm
