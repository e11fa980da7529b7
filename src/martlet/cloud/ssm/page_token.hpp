#pragma once
#include <optional>
#include <string>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::ssm {

/// Returns the pagination token for the page after `last`.
std::string write_token(const std::string& last);
/// Returns the name after which a page begins; "" for the first page, which has no token. Fails with InvalidNextToken.
ServiceResult<std::string> read_token(const std::optional<std::string>& token);

}  // namespace martlet::cloud::ssm
