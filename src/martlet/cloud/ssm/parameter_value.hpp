#pragma once
#include <string>

#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {

/// Returns a version's value. If `is_decrypted`, decrypts a SecureString, which the caller must be allowed to do.
ServiceResult<aws::WireSecret> value_of(Backend& ssm, const Call& call, const ParameterVersion& version, bool is_decrypted);
/// Sets the value of `version` to `text`, encrypted if it is a SecureString. Fails with InvalidKeyId.
ServiceResult<> set_value(Backend& ssm, const Call& call, ParameterVersion& version, const std::string& text);
/// Returns a version as GetParameter does.
ServiceResult<Parameter> to_parameter(Backend& ssm, const Call& call, const ParameterVersion& version, bool is_decrypted);

}  // namespace martlet::cloud::ssm
