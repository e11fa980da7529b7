// Signs the requests on standard input, one JSON object per line. Prints one JSON object per line: the headers to add, or the presigned
// target.
// links: aws
#include <iostream>
#include <string>

#include <martlet/aws/wire/signature.hpp>
#include <martlet/json/value.hpp>

namespace {

using namespace martlet;

std::string text(const json::Value& value, std::string_view key) { return std::string(value.text(key)); }

json::Value sign_request(const json::Value& input) {
  aws::SigningRequest request{text(input, "method"), text(input, "target"), {}, text(input, "payload_hash")};
  for (const json::Value& header : *input.find("headers")->array())
    request.headers.push_back({*(*header.array())[0].string(), *(*header.array())[1].string()});
  const aws::SigningScope scope{text(input, "region"), text(input, "service"), from_iso8601(input.text("time")).value()};
  const aws::SecurityCredentials credentials{text(input, "key"), Secret(text(input, "secret")), Secret(text(input, "token")), {}};
  json::Value result = json::Object();
  if (const json::Value* lifetime = input.find("lifetime_s")) {
    result.set("target", aws::presign(request, scope, credentials, std::chrono::seconds(*lifetime->int64())));
  } else {
    for (const aws::SigningHeader& header : aws::sign(request, scope, credentials)) result.set(header.name, header.value);
  }
  return result;
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line)) std::cout << sign_request(json::parse(line).value()).to_text() << '\n';
}
