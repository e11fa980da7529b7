#include <martlet/di/type_id.hpp>

#include <array>
#include <utility>

namespace martlet::di {

namespace {

struct Spelling {
  std::string_view compiler;
  std::string_view person;
};

// The longest first, since they contain one another.
constexpr std::array spellings{
    Spelling{"std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char> >", "std::string"},
    Spelling{"std::__cxx11::basic_string<char>", "std::string"},
    Spelling{"std::basic_string<char>", "std::string"},
    Spelling{"(anonymous namespace)::", ""},
    Spelling{"{anonymous}::", ""},
    Spelling{"> >", ">>"},
};

}  // namespace

std::string readable(TypeId type) { return readable(type->spelled); }

std::string readable(std::string_view spelled) {
  std::string text(spelled);
  for (const Spelling& spelling : spellings) {
    for (std::size_t at = 0; (at = text.find(spelling.compiler, at)) != std::string::npos;) {
      text.replace(at, spelling.compiler.size(), spelling.person);
    }
  }
  return text;
}

}  // namespace martlet::di
