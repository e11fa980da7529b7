// evaluate_policies: reads one JSON object per line, a request with the policies that apply to it, and prints the decision of cloud/policy:
// `Allowed`, `ExplicitlyDenied` or `ImplicitlyDenied`; `Malformed: ...` for a policy that can't be parsed.
#include <iostream>
#include <list>
#include <string>

#include <martlet/cloud/policy/evaluation.hpp>
#include <martlet/cloud/policy/parse_policy.hpp>
#include <martlet/json/value.hpp>

namespace {

using namespace martlet::cloud;
using martlet::Result;
using martlet::json::Value;
using Documents = ApplicablePolicies::Documents;

class PolicyEvaluation {
 public:
  explicit PolicyEvaluation(const Value& input) : input_(input) {}

  Result<Decision> decide() {
    read_request();
    for (const auto& step : {&PolicyEvaluation::read_identity, &PolicyEvaluation::read_boundary, &PolicyEvaluation::read_session,
                             &PolicyEvaluation::read_resource}) {
      if (const Result<void> done = (this->*step)(); !done) return std::unexpected(done.error());
    }
    policies_.resource_must_allow = input_.find("mustAllow") != nullptr;
    return evaluate(request_, policies_);
  }

 private:
  void read_request() {
    const Value& caller = *input_.find("caller");
    const std::string_view kind = caller.text("kind");
    request_.caller.kind = kind == "user"      ? Caller::Kind::user
                           : kind == "session" ? Caller::Kind::role_session
                           : kind == "root"    ? Caller::Kind::root
                           : kind == "service" ? Caller::Kind::service
                                               : Caller::Kind::anonymous;
    request_.caller.account = caller.text("account");
    request_.caller.arn = caller.text("arn");
    request_.caller.role_arn = caller.text("roleArn");
    request_.caller.service = caller.text("service");
    request_.action = input_.text("action");
    request_.resource = input_.text("resource");
    request_.resource_account = input_.text("resourceAccount");
    for (const auto& [key, value] : *input_.find("context")->object()) {
      if (const std::string* text = value.string()) request_.context.set(key, *text);
      if (!value.array()) continue;
      std::vector<std::string> texts;
      for (const Value& each : *value.array()) texts.push_back(*each.string());
      request_.context.set_all(key, std::move(texts));
    }
  }

  Result<void> read(std::string_view name, PolicyKind kind, Documents& documents) {
    for (const Value& each : *input_.find(name)->array()) {
      Result<Policy> policy = parse_policy(each.to_text(), kind);
      if (!policy) return std::unexpected(policy.error());
      documents.push_back(&parsed_.emplace_back(std::move(*policy)));
    }
    return {};
  }
  Result<void> read_limit(std::string_view name, std::optional<Documents>& documents) {
    return input_.find(name) ? read(name, PolicyKind::identity, documents.emplace()) : Result<void>();
  }
  Result<void> read_identity() { return read("identity", PolicyKind::identity, policies_.identity); }
  Result<void> read_boundary() { return read_limit("boundary", policies_.boundary); }
  Result<void> read_session() { return read_limit("session", policies_.session); }
  Result<void> read_resource() {
    return read("resource_policies", input_.find("mustAllow") ? PolicyKind::trust : PolicyKind::resource, policies_.resource);
  }

  const Value& input_;
  AccessRequest request_;
  ApplicablePolicies policies_;
  std::list<Policy> parsed_;
};

std::string_view name_of(Decision::Outcome outcome) {
  switch (outcome) {
    case Decision::Outcome::allowed: return "Allowed";
    case Decision::Outcome::implicitly_denied: return "ImplicitlyDenied";
    case Decision::Outcome::explicitly_denied: return "ExplicitlyDenied";
  }
  return {};
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const Result<Value> input = martlet::json::parse(line);
    if (!input) return 2;
    const Result<Decision> decision = PolicyEvaluation(*input).decide();
    if (decision)
      std::cout << name_of(decision->outcome) << '\n';
    else
      std::cout << "Malformed: " << decision.error().what << '\n';
  }
}
