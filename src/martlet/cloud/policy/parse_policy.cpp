#include "parse_policy.hpp"

#include <martlet/base/text.hpp>
#include <martlet/json/value.hpp>

#include "condition_operator.hpp"

namespace martlet::cloud {
namespace {

using json::Value;

constexpr std::size_t depth_max = 16;

std::unexpected<Error> malformed(std::string what) { return failure(Code::malformed, std::move(what)); }
std::unexpected<Error> syntax_error() { return malformed("Syntax errors in policy."); }

// Returns a string. The values true and 5 are accepted as the strings "true" and "5".
std::optional<std::string> text_of(const Value& value) {
  if (const std::string* text = value.string()) return *text;
  if (value.boolean() || value.is_number()) return value.to_text();
  return std::nullopt;
}

// Reads a string or an array of strings.
Result<std::vector<std::string>> texts_of(const Value& value) {
  std::vector<std::string> texts;
  const auto add = [&](const Value& each) {
    std::optional<std::string> text = text_of(each);
    if (text) texts.push_back(std::move(*text));
    return text.has_value();
  };
  const json::Array* array = value.array();
  if (!array && !add(value)) return syntax_error();
  if (array) {
    for (const Value& each : *array) {
      if (!add(each)) return syntax_error();
    }
  }
  return texts;
}

std::optional<Principal::Kind> kind_of_principal(std::string_view name) {
  if (name == "AWS") return Principal::Kind::aws;
  if (name == "Service") return Principal::Kind::service;
  if (name == "Federated") return Principal::Kind::federated;
  if (name == "CanonicalUser") return Principal::Kind::canonical_user;
  return std::nullopt;
}

Result<std::vector<Principal>> read_principals(const Value& value) {
  if (const std::string* text = value.string()) {
    if (*text != "*") return syntax_error();
    return std::vector<Principal>{{}};
  }
  if (!value.object()) return syntax_error();
  std::vector<Principal> principals;
  for (const auto& [name, member] : *value.object()) {
    const std::optional<Principal::Kind> kind = kind_of_principal(name);
    const Result<std::vector<std::string>> names = texts_of(member);
    if (!kind || !names) return syntax_error();
    for (const std::string& each : *names) {
      const bool is_everyone = *kind == Principal::Kind::aws && each == "*";
      principals.push_back(is_everyone ? Principal{} : Principal{*kind, each});
    }
  }
  return principals;
}

Result<std::vector<Condition>> read_conditions(const Value& value) {
  if (!value.object()) return syntax_error();
  std::vector<Condition> conditions;
  for (const auto& [name, keys] : *value.object()) {
    const std::optional<Condition> prototype = condition_operator(name);
    if (!prototype || !keys.object()) return syntax_error();
    for (const auto& [key, values] : *keys.object()) {
      Result<std::vector<std::string>> texts = texts_of(values);
      if (!texts) return std::unexpected(texts.error());
      Condition condition = *prototype;
      condition.key = key;
      condition.values = std::move(*texts);
      conditions.push_back(std::move(condition));
    }
  }
  return conditions;
}

class StatementReader {
 public:
  StatementReader(const Value& value, PolicyKind kind) : value_(value), kind_(kind) {}

  Result<Statement> read() {
    if (!value_.object()) return syntax_error();
    for (const auto& step : {&StatementReader::read_effect, &StatementReader::read_principal, &StatementReader::read_action,
                             &StatementReader::read_resource, &StatementReader::read_condition}) {
      if (const Result<void> done = (this->*step)(); !done) return std::unexpected(done.error());
    }
    statement_.sid = std::string(value_.text("Sid"));
    return std::move(statement_);
  }

 private:
  Result<void> read_effect() {
    const std::string_view effect = value_.text("Effect");
    if (effect != "Allow" && effect != "Deny") return syntax_error();
    statement_.effect = effect == "Allow" ? Statement::Effect::allow : Statement::Effect::deny;
    return {};
  }

  // Returns the member `name` or Not`name`. Having both is an error.
  Result<const Value*> member_or_negation(std::string_view name, bool& is_negated) const {
    const Value* plain = value_.find(name);
    const Value* negated = value_.find("Not" + std::string(name));
    if (plain && negated) return syntax_error();
    is_negated = negated != nullptr;
    return plain ? plain : negated;
  }

  Result<void> read_principal() {
    bool is_negated = false;
    const Result<const Value*> found = member_or_negation("Principal", is_negated);
    if (!found) return std::unexpected(found.error());
    if (!*found) return kind_ == PolicyKind::identity ? Result<void>() : malformed("Missing required field Principal");
    if (kind_ == PolicyKind::identity) return malformed("Policy document should not specify a principal.");
    Result<std::vector<Principal>> principals = read_principals(**found);
    if (!principals) return std::unexpected(principals.error());
    statement_.principals = {std::move(*principals), is_negated};
    return {};
  }

  Result<void> read_action() {
    const Result<const Value*> found = member_or_negation("Action", statement_.actions.is_negated);
    if (!found) return std::unexpected(found.error());
    if (!*found) return malformed("Policy statement must contain actions.");
    Result<std::vector<std::string>> actions = texts_of(**found);
    if (!actions) return std::unexpected(actions.error());
    for (const std::string& action : *actions) statement_.actions.items.push_back(to_lower(action));
    return {};
  }

  Result<void> read_resource() {
    bool is_negated = false;
    const Result<const Value*> found = member_or_negation("Resource", is_negated);
    if (!found) return std::unexpected(found.error());
    if (!*found) return kind_ == PolicyKind::identity ? malformed("Policy statement must contain resources.") : Result<void>();
    if (kind_ == PolicyKind::trust) return malformed("Has prohibited field Resource");
    Result<std::vector<std::string>> resources = texts_of(**found);
    if (!resources) return std::unexpected(resources.error());
    statement_.resources = {std::move(*resources), is_negated};
    return {};
  }

  Result<void> read_condition() {
    const Value* condition = value_.find("Condition");
    if (!condition) return {};
    Result<std::vector<Condition>> conditions = read_conditions(*condition);
    if (!conditions) return std::unexpected(conditions.error());
    statement_.conditions = std::move(*conditions);
    return {};
  }

  const Value& value_;
  const PolicyKind kind_;
  Statement statement_;
};

}  // namespace

Result<Policy> parse_policy(std::string_view text, PolicyKind kind) {
  const Result<Value> document = json::parse(text, {.depth_max = depth_max});
  if (!document || !document->object()) return malformed("This policy contains invalid Json");
  const Value* statements = document->find("Statement");
  if (!statements) return syntax_error();
  Policy policy;
  policy.has_variables = document->text("Version") == "2012-10-17";
  const json::Array one = {*statements};
  for (const Value& each : statements->array() ? *statements->array() : one) {
    Result<Statement> statement = StatementReader(each, kind).read();
    if (!statement) return std::unexpected(statement.error());
    policy.statements.push_back(std::move(*statement));
  }
  return policy;
}

}  // namespace martlet::cloud
