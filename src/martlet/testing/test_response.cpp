#include <martlet/testing/test_response.hpp>

#include <ostream>
#include <stdexcept>

namespace martlet {
namespace {

constexpr std::size_t shown_max = 2000;

std::string shown(const std::string& payload) {
  if (payload.size() <= shown_max) return payload;
  return payload.substr(0, shown_max) + "... (" + std::to_string(payload.size()) + " bytes)";
}

}  // namespace

void TestResponse::throw_not_a(std::string_view type, const Problems& problems) const {
  const std::string wanted = type.empty() ? "what was asked for" : std::string(type);
  throw std::runtime_error(request_line_ + " was answered with " + std::to_string(status) + " and a payload that can't be read as " +
                           wanted + ": " + problems.message() + "\n  " + shown(payload));
}

std::ostream& operator<<(std::ostream& out, const TestResponse& response) {
  return out << response.request_line() << ": " << response.status << ' ' << shown(response.payload);
}

}  // namespace martlet
