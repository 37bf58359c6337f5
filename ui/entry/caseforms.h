#pragma once

#include <memory>
#include <string>

#include "forms/formdefinition.h"
#include "session/casesession.h"

namespace guapai::ui {

class FormView;

// Each function makes one page of a case, or only the form that the page shows. The session must live longer than
// either.

/// The page of Annex 2 or Annex 4.
/// @param id  `annex2` or `annex4`.
[[nodiscard]] std::shared_ptr<const forms::FormDefinition> annexForm(const std::string& id,
                                                                     const session::CaseSession& session);
[[nodiscard]] FormView* makeAnnexView(const std::string& id, session::CaseSession& session, QWidget* parent);

/// The page of the register (机构登记): what the district knows about the institution by itself, not from its papers.
[[nodiscard]] std::shared_ptr<const forms::FormDefinition> registerForm(const session::CaseSession& session);
[[nodiscard]] FormView* makeRegisterView(session::CaseSession& session, QWidget* parent);

/// The page of the rectification (整改事项): what is to be mended and by when, and what the check after it has found.
/// The page is made as a whole only; nobody needs its form alone.
[[nodiscard]] FormView* makeRectificationView(session::CaseSession& session, QWidget* parent);
/// The page of the evidence (佐证): the files of the case, each with the criterion or disqualifier that it is about.
[[nodiscard]] std::shared_ptr<const forms::FormDefinition> evidenceForm(const session::CaseSession& session);
[[nodiscard]] FormView* makeEvidenceView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
