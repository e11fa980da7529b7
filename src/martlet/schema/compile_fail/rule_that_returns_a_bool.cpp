// says: a rule is a function of the value that returns a martlet::RuleResult
#include <martlet/schema/schema.hpp>

struct Word {
  std::string text;
};

martlet::Schema describe(martlet::Type<Word>) {
  using namespace martlet;
#ifdef WRONG
  return object<Word>("Word", field<&Word::text>("text").rule([](const std::string& text) { return text.size() > 3; }));
#else
  return object<Word>("Word", field<&Word::text>("text").rule([](const std::string& text) -> RuleResult {
    if (text.size() > 3) return "must be short";
    return {};
  }));
#endif
}
