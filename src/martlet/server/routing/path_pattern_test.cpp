#include <gtest/gtest.h>

#include <martlet/server/routing/path_pattern.hpp>

namespace martlet {
namespace {

// The error as a user reads it: `column: sentence; next step`.
std::string said(std::string_view path) {
  const Result<PathPattern> pattern = PathPattern::parse(path);
  if (pattern) return "accepted";
  const Error& error = pattern.error();
  return std::to_string(error.where.column) + ": " + error.what + (error.next.empty() ? "" : "; " + error.next);
}

TEST(PathPattern, accepts_the_paths_that_hapi_accepts) {
  for (const std::string_view path : {"/", "/a", "/a/", "/{p}", "/{p?}", "/{p*}", "/{p*2}", "/{p*2}/a", "/a/{p}/b", "/file.{ext}",
                                      "/{p}.{ext?}", "/a{p}b{q?}.x", "/~!$&'()*+,;=:@-._", "/%C3%BC", "/%2F", "/{p_1}"}) {
    EXPECT_EQ(said(path), "accepted");
  }
}

TEST(PathPattern, has_its_parameters_in_order) {
  const auto pattern = PathPattern::parse("/{a}/{b*2}/x{c?}.{d}/{e?}");
  ASSERT_TRUE(pattern);
  std::string params;
  for (const PathParam& param : pattern->params()) {
    params += param.name + ':' + std::to_string(param.segments) + (param.may_be_absent ? " absent" : "") +
              (param.may_be_empty ? " empty" : "") + '\n';
  }
  EXPECT_EQ(params, "a:1\nb:2\nc:1 empty\nd:1\ne:1 absent empty\n");
}

TEST(PathPattern, has_the_same_fingerprint_for_paths_that_differ_only_in_names) {
  EXPECT_EQ(PathPattern::parse("/a/{p}/x{q}y/{r*2}/{s*}")->fingerprint(), "/a/?/x?y/?/?/#");
  EXPECT_EQ(PathPattern::parse("/{x}.{y}")->fingerprint(), "/?.?");
  EXPECT_EQ(PathPattern::parse("/{p?}")->without_end().fingerprint(), "/");
}

TEST(PathPattern, names_the_column_of_a_mistake) {
  EXPECT_EQ(said("a"), "1: the path \"a\" must begin with a slash");
  EXPECT_EQ(said(""), "1: the path \"\" must begin with a slash");
  EXPECT_EQ(said("/a//b"), "4: the path \"/a//b\" has an empty segment");
  EXPECT_EQ(said("/a b"), "3: the path \"/a b\" has a character that a path must escape; write it as %XX");
  EXPECT_EQ(said("/%zz"), "2: the path \"/%zz\" has a % without two hex digits after it; write % itself as %25");
  EXPECT_EQ(said("/%c3"), "2: the path \"/%c3\" has the escape %c3 in lower case; write %C3");
  EXPECT_EQ(said("/%41"), "2: the path \"/%41\" escapes a character that needs no escape; write A for %41");
  EXPECT_EQ(said("/{a"), "2: the path \"/{a\" opens a parameter and does not close it");
  EXPECT_EQ(said("/a}"), "3: the path \"/a}\" closes a parameter that is not open");
  EXPECT_EQ(said("/{}"), "2: the path \"/{}\" has a parameter without a name; names consist of letters, digits and _");
  EXPECT_EQ(said("/{a-b}"),
            "2: the path \"/{a-b}\" has the parameter \"a\" with something else after its name; it may be followed by ?, * or *2");
  EXPECT_EQ(said("/{a*0}"), "2: the path \"/{a*0}\" has a * with something other than a count after it; counts go from 1");
  EXPECT_EQ(said("/{a}/{a}"), "6: the path \"/{a}/{a}\" names the parameter \"a\" twice");
  EXPECT_EQ(said("/x{a}y{a}"), "7: the path \"/x{a}y{a}\" names the parameter \"a\" twice");
  EXPECT_EQ(said("/{a}{b}"), "5: the path \"/{a}{b}\" has two adjacent parameters; put text between them");
  EXPECT_EQ(said("/{a?}/b"),
            "2: the path \"/{a?}/b\" has the optional parameter \"a\" before its end; only the last segment may be optional");
  EXPECT_EQ(said("/{a*}/b"), "2: the path \"/{a*}/b\" has the wildcard \"a\" before its end; give it a count, as in {a*2}");
  EXPECT_EQ(said("/x{a*}"), "2: the path \"/x{a*}\" has the wildcard \"a\" beside text; a wildcard is a whole segment");
}

TEST(PathPattern, has_limits) {
  EXPECT_EQ(PathPattern::parse("/" + std::string(path_bytes_max, 'a')).error().code, Code::out_of_range);
  EXPECT_EQ(said("/{p*64}"), "accepted");
  EXPECT_EQ(PathPattern::parse("/{p*64}/a").error().code, Code::out_of_range);
  EXPECT_EQ(PathPattern::parse("/{p*99999999999999999999}").error().code, Code::out_of_range);
  std::string many;
  for (int i = 0; i < 17; ++i) many += "/{p" + std::to_string(i) + '}';
  EXPECT_EQ(PathPattern::parse(many).error().what.ends_with("has more than 16 parameters"), true);
}

}  // namespace
}  // namespace martlet
