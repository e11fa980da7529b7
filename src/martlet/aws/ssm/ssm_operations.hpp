#pragma once
#include <array>

#include <martlet/aws/ssm/ssm.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The Parameter Store operations that the client calls. cloud/ssm/ssm_operations.hpp declares the others.
namespace martlet::aws::ssm_operations {

inline constexpr Service service{"SSM", "ssm", "ssm", Protocol::json_1_1, "2014-11-06", "AmazonSSM"};

inline constexpr TypedOperation<GetParameterRequest, GetParameterResponse> get_parameter{{.service = &service, .name = "GetParameter"}};

inline constexpr TypedOperation<GetParametersRequest, GetParametersResponse> get_parameters{{.service = &service, .name = "GetParameters"}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 2> all = {&get_parameter, &get_parameters};

}  // namespace martlet::aws::ssm_operations
