#pragma once
#include <martlet/aws/ssm/ssm.hpp>
#include <martlet/cloud/api/call.hpp>
#include <martlet/cloud/kms/encryption.hpp>

#include "parameter_name.hpp"
#include "parameter_store.hpp"
#include "ssm_shapes.hpp"

/// The handlers of Parameter Store's operations, each in the file named after it.
namespace martlet::cloud::ssm {

struct Parameters {
  ParameterStore& store;
  kms::Encryption& encryption;
};

ServiceResult<PutParameterResult> put_parameter(Parameters& parameters, Call& call, PutParameterRequest& request);
ServiceResult<aws::GetParameterResponse> get_parameter(Parameters& parameters, Call& call, aws::GetParameterRequest& request);
ServiceResult<aws::GetParametersResponse> get_parameters(Parameters& parameters, Call& call, aws::GetParametersRequest& request);
ServiceResult<GetParametersByPathResult> get_parameters_by_path(Parameters& parameters, Call& call, GetParametersByPathRequest& request);
ServiceResult<GetParameterHistoryResult> get_parameter_history(Parameters& parameters, Call& call, GetParameterHistoryRequest& request);
ServiceResult<DescribeParametersResult> describe_parameters(Parameters& parameters, Call& call, DescribeParametersRequest& request);
ServiceResult<DeleteParameterResult> delete_parameter(Parameters& parameters, Call& call, DeleteParameterRequest& request);
ServiceResult<DeleteParametersResult> delete_parameters(Parameters& parameters, Call& call, DeleteParametersRequest& request);
ServiceResult<ListTagsForResourceResult> list_tags_for_resource(Parameters& parameters, Call& call, ListTagsForResourceRequest& request);
ServiceResult<AddTagsToResourceResult> add_tags_to_resource(Parameters& parameters, Call& call, AddTagsToResourceRequest& request);
ServiceResult<RemoveTagsFromResourceResult> remove_tags_from_resource(Parameters& parameters, Call& call,
                                                                      RemoveTagsFromResourceRequest& request);

/// Checks that the caller may perform `action` on the parameter.
ServiceResult<> authorize(const Call& call, std::string_view action, const ParameterName& name);
/// Finds the version that `name` names. Fails with ParameterNotFound or ParameterVersionNotFound.
ServiceResult<ParameterVersion> find_version(ParameterStore& store, const ParameterName& name);
ServiceError parameter_not_found();

/// Returns a version's value. If `is_decrypted`, decrypts a SecureString, which the caller must be allowed to do.
ServiceResult<aws::WireSecret> value_of(Parameters& parameters, const Call& call, const ParameterVersion& version, bool is_decrypted);
/// Sets the value of `version` to `text`, encrypted if it is a SecureString. Fails with InvalidKeyId.
ServiceResult<> set_value(Parameters& parameters, const Call& call, ParameterVersion& version, const std::string& text);
/// Returns a version as GetParameter does.
ServiceResult<Parameter> answer_with(Parameters& parameters, const Call& call, const ParameterVersion& version, bool is_decrypted);

}  // namespace martlet::cloud::ssm
