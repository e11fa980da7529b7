#pragma once
#include <martlet/aws/connection.hpp>
#include <martlet/aws/ssm.hpp>

namespace martlet::aws {

/// SSM Parameter Store over the wire.
class SsmClient final : public Ssm {
 public:
  explicit SsmClient(Connection connection) : connection_(std::move(connection)) {}
  Task<Answer<GetParameterResponse>> get_parameter(GetParameterRequest request) override;
  Task<Answer<GetParametersResponse>> get_parameters(GetParametersRequest request) override;

 private:
  Connection connection_;
};

}  // namespace martlet::aws
