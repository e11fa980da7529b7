#include <martlet/aws/ssm/ssm_operations.hpp>

#include <array>

namespace martlet::aws::ssm_operations {

const Service& service() {
  static const Service service{"SSM", "ssm", "ssm", Protocol::json_1_1, "2014-11-06", "AmazonSSM", {}};
  return service;
}

const TypedOperation<GetParameterRequest, GetParameterResponse>& get_parameter() {
  static const TypedOperation<GetParameterRequest, GetParameterResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "GetParameter";
    return o;
  }());
  return operation;
}

const TypedOperation<GetParametersRequest, GetParametersResponse>& get_parameters() {
  static const TypedOperation<GetParametersRequest, GetParametersResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "GetParameters";
    return o;
  }());
  return operation;
}

std::span<const Operation* const> all() {
  static const std::array<const Operation*, 2> operations{&get_parameter(), &get_parameters()};
  return operations;
}

}  // namespace martlet::aws::ssm_operations
