#include <martlet/aws/secrets_manager/secrets_manager_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {

Schema describe(Type<GetSecretValueRequest>) {
  using R = GetSecretValueRequest;
  return object<R>("GetSecretValueRequest", required<&R::secret_id>("SecretId"), wire<&R::version_id>("VersionId"),
                   wire<&R::version_stage>("VersionStage"));
}
Schema describe(Type<GetSecretValueResponse>) {
  using R = GetSecretValueResponse;
  return object<R>("GetSecretValueResponse", wire<&R::arn>("ARN"), wire<&R::name>("Name"), wire<&R::version_id>("VersionId"),
                   wire<&R::secret_string>("SecretString"), wire<&R::secret_binary>("SecretBinary"),
                   wire<&R::version_stages>("VersionStages"), wire<&R::created_date>("CreatedDate"));
}

}  // namespace martlet::aws
