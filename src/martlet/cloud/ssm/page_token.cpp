#include "page_token.hpp"

#include <martlet/base/encoding.hpp>

namespace martlet::cloud::ssm {

std::string write_token(const std::string& last) { return to_base64(last); }

ServiceResult<std::string> read_token(const std::optional<std::string>& token) {
  if (!token) return std::string();
  std::optional<std::string> last = from_base64(*token);
  if (!last) return service_error(400, "InvalidNextToken", "The specified token is not valid.");
  return *std::move(last);
}

}  // namespace martlet::cloud::ssm
