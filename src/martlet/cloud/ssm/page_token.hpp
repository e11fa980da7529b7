#pragma once
#include <optional>
#include <string>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::ssm {

/// Where the next page begins, as a caller carries it.
std::string write_token(const std::string& last);
/// "" where there is none: the first page. Fails with InvalidNextToken.
Reply<std::string> read_token(const std::optional<std::string>& token);

}  // namespace martlet::cloud::ssm
