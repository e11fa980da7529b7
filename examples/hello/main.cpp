#include <martlet/lambda/run.hpp>

using martlet::json::Value;

martlet::Result<Value> greet(Value event) {
  const std::string_view name = event.text("name");
  if (name.empty()) return martlet::failure(martlet::Code::missing, "the event has no `name`");
  return Value(martlet::json::Object{{"message", "hello " + std::string(name)}});
}

int main() { return martlet::lambda::run(greet); }
