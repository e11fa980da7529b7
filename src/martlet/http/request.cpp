#include <martlet/http/request.hpp>

namespace martlet::http {

Task<Result<std::string_view>> BufferedBody::read(std::size_t bytes_max, std::optional<SteadyTime>) {
  if (bytes_.size() > bytes_max) co_return failure(Code::too_large, "the body is larger than " + std::to_string(bytes_max) + " bytes");
  co_return bytes_;
}

}  // namespace martlet::http
