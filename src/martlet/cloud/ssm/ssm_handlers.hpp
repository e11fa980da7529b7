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

Reply<PutParameterResult> put_parameter(Parameters& parameters, Call& call, PutParameterRequest& request);
Reply<aws::GetParameterResponse> get_parameter(Parameters& parameters, Call& call, aws::GetParameterRequest& request);
Reply<aws::GetParametersResponse> get_parameters(Parameters& parameters, Call& call, aws::GetParametersRequest& request);
Reply<GetParametersByPathResult> get_parameters_by_path(Parameters& parameters, Call& call, GetParametersByPathRequest& request);
Reply<GetParameterHistoryResult> get_parameter_history(Parameters& parameters, Call& call, GetParameterHistoryRequest& request);
Reply<DescribeParametersResult> describe_parameters(Parameters& parameters, Call& call, DescribeParametersRequest& request);
Reply<DeleteParameterResult> delete_parameter(Parameters& parameters, Call& call, DeleteParameterRequest& request);
Reply<DeleteParametersResult> delete_parameters(Parameters& parameters, Call& call, DeleteParametersRequest& request);
Reply<ListTagsForResourceResult> list_tags_for_resource(Parameters& parameters, Call& call, ListTagsForResourceRequest& request);
Reply<AddTagsToResourceResult> add_tags_to_resource(Parameters& parameters, Call& call, AddTagsToResourceRequest& request);
Reply<RemoveTagsFromResourceResult> remove_tags_from_resource(Parameters& parameters, Call& call, RemoveTagsFromResourceRequest& request);

inline Place place_of(const Call& call) { return {call.account(), call.region}; }

/// Checks that the caller may perform `action` on the parameter.
Reply<> authorize(const Call& call, std::string_view action, const ParameterName& name);
/// Finds the version that `name` names. Fails with ParameterNotFound or ParameterVersionNotFound.
Reply<ParameterVersion> find_version(ParameterStore& store, const ParameterName& name);
ServiceError parameter_not_found();

/// Returns a version's value. If `is_decrypted`, decrypts a SecureString, which the caller must be allowed to do.
Reply<aws::WireSecret> value_of(Parameters& parameters, const Call& call, const ParameterVersion& version, bool is_decrypted);
/// Sets the value of `version` to `text`, encrypted if it is a SecureString. Fails with InvalidKeyId.
Reply<> set_value(Parameters& parameters, const Call& call, ParameterVersion& version, const std::string& text);
/// Returns a version as GetParameter does.
Reply<Parameter> answer_with(Parameters& parameters, const Call& call, const ParameterVersion& version, bool is_decrypted);

}  // namespace martlet::cloud::ssm
