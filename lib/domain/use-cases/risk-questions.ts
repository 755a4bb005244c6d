/** The risk questions of intake. Absent = not answered yet; null = "I don't know, ask me how". */
export const riskQuestions = {
  personalData: "Does it use personal data?",
  specialCategory: "Does it use health, belief, biometric or other special-category data?",
  children: "Are children affected?",
  automatedDecision: "Does it decide about people without a human in between?",
  highRiskArea: "Is it used to select staff, or in another area the law calls high-risk?",
  emotionOrBiometrics: "Does it recognise emotions or identify people by their body?",
  worksCouncil: "Is it a works-council matter?",
  customerVisible: "Do customers see its output?",
  thirdCountryTransfer: "Does data leave for a third country?",
  trainingLicence: "Is the licence of the training data unclear?",
  prohibitedPractice: "Could it be a prohibited practice?",
} as const;

export type RiskQuestion = keyof typeof riskQuestions;
