#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of the operations of SSM Parameter Store that Martlet calls. Contract: Systems Manager API Reference.
namespace martlet::aws {

struct Parameter {
  std::string name;
  std::string type;  ///< String, StringList, SecureString
  WireSecret value;  ///< can be a decrypted SecureString
  std::int64_t version = 0;
  std::optional<std::string> selector;  ///< ":3" or ":label", if the request's name has one
  std::optional<std::string> arn;
  std::optional<std::string> data_type;
  std::optional<double> last_modified_date;  ///< seconds since 1970
};
Schema describe(Type<Parameter>);

struct GetParameterRequest {
  std::string name;  ///< an ARN, or a name such as "/orders/limits"; may end in ":3" or ":label"
  std::optional<bool> with_decryption;
};
struct GetParameterResponse {
  Parameter parameter;
};
struct GetParametersRequest {
  std::vector<std::string> names;  ///< 1 to 10
  std::optional<bool> with_decryption;
};
struct GetParametersResponse {
  std::vector<Parameter> parameters;
  std::vector<std::string> invalid_parameters;  ///< names that don't exist
};

Schema describe(Type<GetParameterRequest>);
Schema describe(Type<GetParameterResponse>);
Schema describe(Type<GetParametersRequest>);
Schema describe(Type<GetParametersResponse>);

}  // namespace martlet::aws
