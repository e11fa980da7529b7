#pragma once
#include <martlet/async/task.hpp>
#include <martlet/aws/ssm/ssm_shapes.hpp>
#include <martlet/aws/wire/failure.hpp>

namespace martlet::aws {

/// The Parameter Store operations. SsmClient (ssm_client.hpp) is the implementation for AWS.
class Ssm {
 public:
  virtual ~Ssm() = default;
  virtual Task<Outcome<GetParameterResponse>> get_parameter(GetParameterRequest request) = 0;
  virtual Task<Outcome<GetParametersResponse>> get_parameters(GetParametersRequest request) = 0;
};

}  // namespace martlet::aws
