#include <martlet/lambda/run.hpp>

using martlet::json::Value;

martlet::Result<Value> greet(Value event) { return Value(martlet::json::Object{{"message", "hello " + std::string(event.text("name"))}}); }

int main() { return martlet::lambda::run(greet); }
