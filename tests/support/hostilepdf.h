#pragma once

#include <string>
#include <vector>

namespace guapai::support {

// PDFs of a few hundred bytes that no program can read to the end. They have no table of references; programs that read
// PDFs make one themselves.

/// A PDF with these objects.
/// @param objects  the first one is the catalogue of the document.
inline std::string pdfOfObjects(const std::vector<std::string>& objects) {
  std::string pdf = "%PDF-1.7\n";
  for (std::size_t i = 0; i < objects.size(); ++i)
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  return pdf + "trailer\n<</Size " + std::to_string(objects.size() + 1) + "/Root 1 0 R>>\n%%EOF\n";
}

inline std::string pdfStream(const std::string& dictionary, const std::string& content) {
  return "<<" + dictionary + "/Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream";
}

/// A PDF whose tree of pages has a node that is below itself.
inline std::string loopingPdf() {
  return pdfOfObjects({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 99999999>>",
                       "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 4 0 R]/Count 2>>",
                       "<</Type/Page/Parent 3 0 R/MediaBox[0 0 600 800]>>"});
}

/// A PDF that shows the same page `pages` times.
/// @param box  the size of the page.
inline std::string pdfOfPages(int pages, const std::string& box = "0 0 600 800") {
  std::string kids;
  for (int page = 0; page < pages; ++page) kids += "3 0 R ";
  return pdfOfObjects({"<</Type/Catalog/Pages 2 0 R>>",
                       "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages) + ">>",
                       "<</Type/Page/Parent 2 0 R/MediaBox[" + box + "]>>"});
}

/// A PDF with one page that draws a form ten times; that form draws another one ten times, and so on. In the end it
/// draws 10^(depth + 1) squares.
inline std::string nestedPdf(int depth) {
  const auto drawing = [](int next) {
    std::string content;
    for (int i = 0; i < 10; ++i) content += "/F" + std::to_string(next) + " Do ";
    return content;
  };
  const auto resources = [](int next) {
    return "/Resources<</XObject<</F" + std::to_string(next) + " " + std::to_string(next + 5) + " 0 R>>>>";
  };
  std::vector<std::string> objects{
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + resources(0) + ">>",
      pdfStream("", drawing(0))};
  for (int level = 0; level <= depth; ++level) {
    const bool isLast = level == depth;
    objects.push_back(pdfStream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]" + (isLast ? "" : resources(level + 1)),
                                isLast ? "0 0 9 9 re f" : drawing(level + 1)));
  }
  return pdfOfObjects(objects);
}

}  // namespace guapai::support
