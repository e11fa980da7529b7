#include <martlet/aws/ssm/ssm_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {

Schema describe(Type<Parameter>) {
  using R = Parameter;
  return object<R>("Parameter", required<&R::name>("Name"), wire<&R::type>("Type"), required<&R::value>("Value"),
                   wire<&R::version>("Version"), wire<&R::selector>("Selector"), wire<&R::last_modified_date>("LastModifiedDate"),
                   wire<&R::arn>("ARN"), wire<&R::data_type>("DataType"));
}
Schema describe(Type<GetParameterRequest>) {
  using R = GetParameterRequest;
  return object<R>("GetParameterRequest", required<&R::name>("Name").min(1).max(2048), wire<&R::with_decryption>("WithDecryption"));
}
Schema describe(Type<GetParameterResponse>) {
  return object<GetParameterResponse>("GetParameterResult", required<&GetParameterResponse::parameter>("Parameter"));
}
Schema describe(Type<GetParametersRequest>) {
  using R = GetParametersRequest;
  return object<R>("GetParametersRequest", required<&R::names>("Names").min(1).max(10).items(value<std::string>().min(1).max(2048)),
                   wire<&R::with_decryption>("WithDecryption"));
}
Schema describe(Type<GetParametersResponse>) {
  using R = GetParametersResponse;
  return object<R>("GetParametersResult", wire<&R::parameters>("Parameters"), wire<&R::invalid_parameters>("InvalidParameters"));
}

}  // namespace martlet::aws
