#pragma once
#include <array>

#include <martlet/aws/ssm/ssm.hpp>
#include <martlet/aws/wire/operation.hpp>

/// SSM Parameter Store's operations on the wire, as a table: for the client, and for a server that implements them.
namespace martlet::aws::ssm_operations {

inline constexpr Service service{"SSM", "ssm", "ssm", Protocol::json_1_1, "2014-11-06", "AmazonSSM"};

inline constexpr TypedOperation<GetParameterRequest, GetParameterResponse> get_parameter{{.service = &service, .name = "GetParameter"}};

inline constexpr TypedOperation<GetParametersRequest, GetParametersResponse> get_parameters{{.service = &service, .name = "GetParameters"}};

/// All of the above.
inline constexpr std::array<const Operation*, 2> all = {&get_parameter, &get_parameters};

}  // namespace martlet::aws::ssm_operations
