// verify_signatures: reads one JSON object per line, a signed request and the secret key with which its signature is checked, and prints
// whether cloud/signature accepts it: `accepted`, or the kind of problem as a number.
#include <iostream>
#include <string>

#include <martlet/base/encoding.hpp>
#include <martlet/cloud/signature/signature_check.hpp>
#include <martlet/json/value.hpp>

namespace {

using namespace martlet::cloud;
using martlet::json::Value;

std::optional<SignatureProblem> verify(const Value& input) {
  martlet::http::Request request{};
  request.method = input.text("method");
  request.target = input.text("target");
  for (const Value& header : *input.find("headers")->array()) {
    request.headers.add(*header.array()->at(0).string(), *header.array()->at(1).string());
  }
  const std::string body = martlet::from_base64_lenient(input.text("body"));
  const auto claimed = read_claimed_signature(request);
  if (!claimed) return claimed.error();
  if (auto problem = check_time(*claimed, *martlet::from_iso8601(input.text("now")))) return problem;
  return check_signature(*claimed, request, body, martlet::Secret(std::string(input.text("secret"))));
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const auto input = martlet::json::parse(line);
    if (!input) return 2;
    const std::optional<SignatureProblem> problem = verify(*input);
    if (problem)
      std::cout << static_cast<int>(problem->kind) << '\n';
    else
      std::cout << "accepted\n";
  }
}
