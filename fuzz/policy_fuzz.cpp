// links: cloud_policy
// Any policy document, for any request: nothing crashes, and a statement that denies everything overrides all others.
// Input: a line with the resource, then the document.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <martlet/cloud/policy/evaluation.hpp>
#include <martlet/cloud/policy/parse_policy.hpp>

namespace {

using namespace martlet::cloud;

void check(bool holds) {
  if (!holds) std::abort();
}

AccessRequest request_for(std::string_view resource) {
  AccessRequest request{.caller = {.kind = Caller::Kind::user, .account = "111111111111", .arn = "arn:aws:iam::111111111111:user/ada"},
                        .action = "s3:GetObject",
                        .resource = std::string(resource),
                        .resource_account = "111111111111"};
  request.context.set("aws:username", "ada");
  request.context.set("aws:SourceIp", "10.1.2.3");
  request.context.set("aws:CurrentTime", "2026-11-28T12:00:00Z");
  request.context.set_all("aws:TagKeys", {"a", "b"});
  return request;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = input.find('\n');
  if (line == std::string_view::npos) return 0;
  const AccessRequest request = request_for(input.substr(0, line));
  static const auto deny = parse_policy(R"({"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}})", PolicyKind::identity);
  for (const PolicyKind kind : {PolicyKind::identity, PolicyKind::resource, PolicyKind::trust}) {
    const auto policy = parse_policy(input.substr(line + 1), kind);
    if (!policy) continue;
    (void)evaluate(request, {.identity = {&*policy}, .boundary = {{&*policy}}, .resource = {&*policy}});
    check(evaluate(request, {.identity = {&*policy, &*deny}, .resource = {&*policy}}).outcome == Decision::Outcome::explicitly_denied);
  }
  return 0;
}
